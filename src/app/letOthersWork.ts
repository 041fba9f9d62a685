/** Gives the host a turn, to draw and to take the user's orders. Throws the signal's reason where they have stopped the run. */
export async function letOthersWork(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}
