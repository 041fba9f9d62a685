import { setFlagsFromString } from 'node:v8';

// The writer's WebAssembly runs for a tenth of a second: to optimise it costs more than it saves, and
// the process would wait for that at its end. The flag has to be set before the writer is loaded.
setFlagsFromString('--liftoff-only');
await import(/* webpackChunkName: 'program' */ './program');
