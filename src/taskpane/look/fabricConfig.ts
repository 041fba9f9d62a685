/** Told before its modules run, Fabric loads no fonts from Microsoft: the pane uses the system's. */
Object.assign(globalThis, { FabricConfig: { fontBaseUrl: '' } });
