import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';
import { builtManifest, developmentUrl } from './scripts/builtManifest.mjs';
import { helpPage, helpPages } from './scripts/helpPages.mjs';

/** @typedef {import('webpack').Configuration & import('webpack-dev-server').WebpackConfiguration} Configuration */

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What every bundle shares: types are checked by `npm test`, so here they are only stripped.
 * @satisfies {Configuration}
 */
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
  // One thread for all: each thread that minifies has the minifier to compile, which takes longer than what it is for.
  optimization: { minimizer: [new MinimizerPlugin({ parallel: false })] },
  performance: { hints: false },
  stats: 'errors-warnings',
};

const cacheOf = (name) => ({
  type: /** @type {const} */ ('filesystem'),
  name,
  cacheDirectory: here('.cache/webpack'),
  buildDependencies: { config: [here('webpack.config.js'), here('tsconfig.json')] },
});

/**
 * The command. The writer of workbooks stays in node_modules: it loads a file that stands beside it.
 * @type {Configuration}
 */
const cli = {
  ...common,
  name: 'cli',
  target: 'node20',
  entry: { 'mip-report': './src/cli/main.ts' },
  output: {
    path: here('dist/cli'),
    filename: '[name].mjs',
    chunkFilename: '[name].mjs',
    module: true,
    clean: true,
  },
  experiments: { outputModule: true },
  externalsType: 'module',
  externals: ['wasm-xlsxwriter'],
  // Blanks and comments take a tenth of the time of small runs to read. Names stay, for traces of errors say them.
  optimization: {
    minimizer: [
      new MinimizerPlugin({
        parallel: false,
        terserOptions: { compress: false, mangle: false, format: { ascii_only: true } },
      }),
    ],
  },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
  ],
  cache: cacheOf('cli'),
};

/** The address at which the add-in is served, without a slash at the end. Office takes https alone. */
function checkedBaseUrl(baseUrl) {
  const isUsable = URL.canParse(baseUrl) && !/[?#]/.test(baseUrl);
  if (!isUsable || new URL(baseUrl).protocol !== 'https:') {
    throw new Error(`baseUrl must be an https address such as https://example.org/mip: ${baseUrl}`);
  }
  return baseUrl.replace(/\/+$/, '');
}

/**
 * Nothing but the add-in's own files and office.js; the styles that Fabric inserts have no hash to name.
 * Excel on the web shows the page in a frame, which a policy in the page itself can't govern.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  // Where office.js does not know the host, it asks in a frame of its own whether to trust it.
  'frame-src https://appsforoffice.microsoft.com',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The page that makes a document outside the pane: its own script, and nothing is asked of anybody. */
const documentPagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Those of src/taskpane/look/icons.ts; their names carry a hash. */
const iconFonts = [
  'fabric-icons-a13498cf.woff',
  'fabric-icons-1-4d521695.woff',
  'fabric-icons-2-63c99abf.woff',
  'fabric-icons-3-089e217a.woff',
];

/** A file of its own, which the page's head names: the page has its looks before the script. */
const styleSheets = (isServed) => ({
  test: /\.css$/,
  type: 'asset/resource',
  generator: { filename: isServed ? '[name][ext]' : '[name].[contenthash][ext]' },
});

/** The guide and what else the pane explains itself with. */
const help = helpPages.map((name) => ({
  from: `docs/${name}.md`,
  to: `${name}.html`,
  transform: (markdown) => helpPage(markdown.toString()),
}));

const devServer = {
  host: 'localhost',
  static: false,
  hot: false,
  liveReload: true,
  client: { overlay: false },
};

/**
 * The pane and the ribbon's functions: one page, for they share one runtime.
 * @returns {Configuration}
 */
const addin = (baseUrl, isServed) => ({
  ...common,
  name: 'addin',
  ...(isServed ? { mode: 'development', devtool: 'source-map' } : {}),
  target: ['web', 'es2020'],
  entry: {
    taskpane: './src/taskpane/taskpane.tsx',
    documento: './src/taskpane/documentPage.ts',
  },
  module: { rules: [...common.module.rules, styleSheets(isServed)] },
  output: {
    path: here('dist/addin'),
    filename: isServed ? '[name].js' : '[name].[contenthash].js',
    // Beside the page, wherever that is.
    publicPath: '',
    clean: true,
  },
  plugins: [
    new HtmlPlugin({
      template: './src/taskpane/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['taskpane'],
      scriptLoading: 'defer',
      policy: contentSecurityPolicy,
    }),
    new HtmlPlugin({
      template: './src/taskpane/documento.html',
      filename: 'documento.html',
      chunks: ['documento'],
      scriptLoading: 'defer',
      policy: documentPagePolicy,
    }),
    new CopyPlugin({
      patterns: [
        {
          from: 'manifest.xml',
          transform: (xml) => builtManifest(xml.toString(), baseUrl),
        },
        { from: 'assets/icon-*.png' },
        ...iconFonts.map((name) => ({
          from: here(`node_modules/@uifabric/icons/fonts/${name}`),
          to: 'fonts/',
        })),
        { from: 'assets/assistenza.html', to: '[name][ext]' },
        ...help,
      ],
    }),
  ],
  devServer: { ...devServer, port: 3000, server: 'https' },
  cache: cacheOf(isServed ? 'addin-served' : 'addin'),
});

/** The page writes files in a worker, whose WebAssembly has to be compiled; the report that it shows may run nothing. */
const webSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The page for whoever has no add-in: the engine in a worker.
 * @returns {Configuration}
 */
const web = (isServed) => ({
  ...common,
  name: 'web',
  ...(isServed ? { mode: 'development', devtool: 'source-map' } : {}),
  target: ['web', 'es2020'],
  entry: { web: './src/web/web.tsx' },
  module: { rules: [...common.module.rules, styleSheets(isServed)] },
  output: {
    path: here('dist/web'),
    filename: isServed ? '[name].js' : '[name].[contenthash].js',
    publicPath: '',
    clean: true,
  },
  plugins: [
    new HtmlPlugin({
      template: './src/web/web.html',
      filename: 'index.html',
      scriptLoading: 'defer',
      policy: webSecurityPolicy,
    }),
    new CopyPlugin({ patterns: help }),
  ],
  devServer: { ...devServer, port: 3001, server: 'http', open: true },
  cache: cacheOf(isServed ? 'web-served' : 'web'),
});

/**
 * Variables as webpack takes them: `--env baseUrl=https://…` is where the add-in will be served.
 * @returns {[cli: Configuration, addin: Configuration, web: Configuration]}
 */
export default ({ baseUrl = developmentUrl, WEBPACK_SERVE = false } = {}) => [
  cli,
  addin(checkedBaseUrl(baseUrl), WEBPACK_SERVE),
  web(WEBPACK_SERVE),
];
