/**
 * Gives the host a turn, to draw and to take the user's orders. Throws the signal's reason where the user has
 * stopped the run. It waits for a message, not for a timer: browsers hold the timers of a hidden pane to one
 * a second and less.
 */
export async function letOthersWork(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open port would keep Node from ending.
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
  signal.throwIfAborted();
}
