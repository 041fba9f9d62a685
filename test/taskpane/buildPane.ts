import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import webpack from 'webpack';

/** Bundles the pane as it is for production, into a folder of its own. Returns the path of the script. */
export async function buildPane(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pannello-'));
  const compiler = webpack({
    mode: 'production',
    entry: resolve('src/taskpane/taskpane.tsx'),
    output: { path: folder, filename: 'taskpane.js' },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      ],
    },
    performance: { hints: false },
  });
  await new Promise<void>((done, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else done();
    });
  });
  return join(folder, 'taskpane.js');
}
