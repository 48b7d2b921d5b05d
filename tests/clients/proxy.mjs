// A network between client and host that can be cut, as a phone's is that leaves the house.
import net from 'node:net';

export function startProxy(base) {
  const { hostname, port } = new URL(base);
  const open = new Set();
  let up = true;
  const server = net.createServer(near => {
    if (!up) return near.destroy();
    const far = net.connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near]
    ]) {
      open.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  return new Promise(resolve =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        base: `http://127.0.0.1:${server.address().port}`,
        cut() {
          up = false;
          for (const socket of open) socket.resetAndDestroy();
        },
        mend() {
          up = true;
        }
      })
    )
  );
}
