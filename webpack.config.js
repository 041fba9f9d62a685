import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What every bundle shares: types are checked by `npm test`, so here they are only stripped. */
const common = {
  mode: 'production',
  context: here('.'),
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
};

const cacheOf = (name) => ({
  type: 'filesystem',
  name,
  cacheDirectory: here('.cache/webpack'),
  buildDependencies: { config: [here('webpack.config.js'), here('tsconfig.json')] },
});

/** The command. Its dependencies stay in node_modules: one of them loads a file that stands beside it. */
const cli = {
  ...common,
  name: 'cli',
  target: 'node20',
  entry: { 'mip-report': './src/cli/main.ts' },
  output: { path: here('dist/cli'), filename: '[name].mjs', module: true, clean: true },
  experiments: { outputModule: true },
  externalsType: 'module',
  externals: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/.*)?$`)),
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  cache: cacheOf('cli'),
};

export default [cli];
