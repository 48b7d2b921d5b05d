// A network between client and host that fails as a phone's does: cut off where it leaves the house, or standing still
// in a lift.
import net from 'node:net';

export function startProxy(base) {
  const { hostname, port } = new URL(base);
  const open = new Set();
  let waiting = null;
  let up = true;

  function join(near) {
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
  }

  const server = net.createServer(near => {
    if (!up) near.destroy();
    else if (waiting) waiting.push(near.on('error', () => {}));
    else join(near);
  });
  return new Promise(resolve =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        base: `http://127.0.0.1:${server.address().port}`,
        cut() {
          up = false;
          for (const socket of open) socket.resetAndDestroy();
        },
        stand() {
          waiting = [];
          for (const socket of open) socket.pause();
        },
        mend() {
          up = true;
          for (const socket of open) socket.resume();
          for (const near of waiting ?? []) join(near);
          waiting = null;
        }
      })
    )
  );
}
