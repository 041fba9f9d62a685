/**
 * Fabric loads its fonts from Microsoft unless it is told otherwise before its modules run: the pane
 * uses the system's fonts and loads nothing.
 */
Object.assign(globalThis, { FabricConfig: { fontBaseUrl: '' } });
