import type { Host } from '../../tools/excel-host/createHost';

/** Answers so late that a person can act in between. */
export const slowly = (host: Host, milliseconds: number): Host => ({
  ...host,
  handle: async (request) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return host.handle(request);
  },
});

/** Keeps requests with this text waiting until they are released. */
export function heldAt(host: Host, text: string) {
  let reach = (): void => undefined;
  let release = (): void => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const gate = new Promise<void>((resolve) => (release = resolve));
  const handle = async (request: string): Promise<string> => {
    if (request.includes(text)) {
      reach();
      await gate;
    }
    return host.handle(request);
  };
  return {
    host: { ...host, handle },
    reached,
    release: () => {
      release();
    },
  };
}
