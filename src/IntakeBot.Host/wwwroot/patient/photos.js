// Photos on their way out: made smaller, so that they arrive over a slow network, and drawn anew, so that the place and
// the device that a camera writes into them stay with the patient.

const LONGEST_SIDE = 2560;
const QUALITY = 0.88;

/** The same activity with its photos made ready; what cannot be drawn goes as it is. */
export async function prepared(activity) {
  if (!activity.attachments?.length) return activity;
  return { ...activity, attachments: await Promise.all(activity.attachments.map(ready)) };
}

async function ready(attachment) {
  if (!attachment.contentType?.startsWith('image/') || !attachment.contentUrl?.startsWith('blob:')) return attachment;
  try {
    const image = await createImageBitmap(await (await fetch(attachment.contentUrl)).blob());
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    const context = canvas.getContext('2d');
    context.fillStyle = 'white'; // under what is transparent
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    return blob ? { ...attachment, contentType: 'image/jpeg', contentUrl: URL.createObjectURL(blob) } : attachment;
  } catch {
    return attachment;
  }
}
