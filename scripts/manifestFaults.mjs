import { readFileSync } from 'node:fs';
import { DomUtils, parseDocument } from 'htmlparser2';

const { version: packageVersion } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);
/** Excel knows a new manifest by a higher number; it has four parts, the package's three. */
const expectedVersion = `${packageVersion}.0`;

const iconSizes = ['16', '20', '24', '32', '40', '48', '64', '80'];
const textLimits = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };
const mostControls = 6;
const longestId = 32;

/** What OfficeApp holds, in the order that its schema wants. */
const sections = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];

const named = (name, node) => DomUtils.getElementsByTagName(name, node, true);
/** @returns {node is import('domhandler').Element} */
const isElement = (node) => node.type === 'tag';
const childrenOf = (node) => (node ? DomUtils.getChildren(node).filter(isElement) : []);
const childNames = (node) => childrenOf(node).map(({ name }) => name);
const textOf = (name, node) => named(name, node).map((found) => DomUtils.textContent(found).trim());
const attributes = (node, pattern) =>
  Object.entries(node.attribs).flatMap(([name, value]) => (pattern.test(name) ? [value] : []));

/** One entry per rule: what is wrong with a manifest, as sentences; none where the rule is kept. */
const rules = [
  function defaultLanguage(document) {
    const [locale] = textOf('DefaultLocale', document);
    return [
      ...(locale === 'it-IT' ? [] : [`DefaultLocale is ${locale}, not it-IT`]),
      ...overrides(document)
        .filter((override) => override.attribs.Locale === locale)
        .map(({ parent }) => `${labelOf(parent)} overrides the default language ${locale}`),
    ];
  },
  function englishTexts(document) {
    return [
      ...named('DisplayName', document),
      ...named('Description', document),
      ...strings(document),
    ]
      .filter((text) => text.attribs.resid === undefined)
      .filter((text) => !childrenOf(text).some(({ attribs }) => attribs.Locale === 'en-US'))
      .map((text) => `${labelOf(text)} has no en-US override`);
  },
  function requirements(document) {
    const blocks = named('Requirements', document);
    return [
      // A second one, in the overrides, has no effect on who gets the add-in.
      ...(blocks.length === 1 && blocks[0].parent === named('OfficeApp', document)[0]
        ? []
        : [`there are ${blocks.length} Requirements elements, not one in OfficeApp`]),
      ...['SharedRuntime 1.1', 'ExcelApi 1.12']
        .filter((wanted) => !blocks.some((block) => sets(block).includes(wanted)))
        .map((wanted) => `Requirements lacks ${wanted}`),
    ];
  },
  function noAppDomains(document) {
    // The pane never leaves its own domain, and Microsoft refuses a domain with a path.
    return named('AppDomains', document).length === 0
      ? []
      : ['AppDomains is there: the add-in opens no page of another domain'];
  },
  function versionNumber(document) {
    const [version] = textOf('Version', document);
    return [
      ...(version === expectedVersion
        ? []
        : [`Version is ${version}, not ${expectedVersion} as package.json has it`]),
      // Microsoft refuses lower ones: "Manifest Version Too Low".
      ...(Number.parseInt(version, 10) >= 1 ? [] : [`Version is ${version}, below 1.0`]),
    ];
  },
  function identity(document) {
    const [permissions] = textOf('Permissions', document);
    const hosts = named('Hosts', document)
      .slice(0, 1)
      .flatMap(childrenOf)
      .map(({ attribs }) => attribs.Name);
    return [
      ...(permissions === 'ReadWriteDocument'
        ? []
        : [`Permissions is ${permissions}, not ReadWriteDocument`]),
      ...(hosts.join() === 'Workbook' ? [] : ['the add-in is not for workbooks alone']),
      ...(named('SupportUrl', document).length === 1 ? [] : ['there is no SupportUrl']),
    ];
  },
  function sectionOrder(document) {
    const names = childNames(named('OfficeApp', document)[0]);
    const expected = sections.filter((name) => names.includes(name));
    return names.join() === expected.join()
      ? []
      : [`the sections of OfficeApp are not in the order of the schema: ${expected.join(', ')}`];
  },
  function longRuntime(document) {
    return named('Runtime', document).every(({ attribs }) => attribs.lifetime === 'long')
      ? []
      : ['the lifetime of the shared Runtime is not long'];
  },
  function runtimesFirst(document) {
    const first = hostOverride(document) && childNames(hostOverride(document))[0];
    return first === 'Runtimes' ? [] : ['Runtimes is not the first child of the overrides’ Host'];
  },
  function sharedPage(document) {
    const ids = ['Runtime', 'FunctionFile', 'SourceLocation'].map((name) =>
      named(name, hostOverride(document) ?? []).map(({ attribs }) => attribs.resid),
    );
    const isShared = ids.every((found) => found.length > 0) && new Set(ids.flat()).size === 1;
    return isShared ? [] : ['Runtime, FunctionFile and SourceLocation do not share one resid'];
  },
  function noTaskpaneId(document) {
    return named('TaskpaneId', document).length === 0 ? [] : ['TaskpaneId breaks a shared runtime'];
  },
  function getStarted(document) {
    const [form] = named('DesktopFormFactor', document);
    const [start] = named('GetStarted', document);
    const parts = childNames(start).join(', ');
    return [
      ...(childNames(form)[0] === 'GetStarted' && childNames(form)[1] === 'FunctionFile'
        ? []
        : ['GetStarted does not stand first, before FunctionFile']),
      ...(parts === 'Title, Description, LearnMoreUrl'
        ? []
        : [`GetStarted holds ${parts || 'nothing'}, not Title, Description, LearnMoreUrl`]),
    ];
  },
  function oneGroup(document) {
    const tabs = named('OfficeTab', document);
    const groups = named('Group', document);
    const controls = named('Control', document);
    return [
      ...(tabs.length === 1 && tabs[0].attribs.id === 'TabHome' && groups.length === 1
        ? []
        : ['the commands are not one group on the Home tab']),
      ...(controls.length <= mostControls
        ? []
        : [`a group has ${controls.length} controls, at most ${mostControls} are allowed`]),
    ];
  },
  function identifiers(document) {
    const ids = resources(document).map(({ attribs }) => attribs.id);
    const used = everyElement(document).flatMap((element) => attributes(element, /^resid$/));
    return [
      ...[...new Set([...ids, ...used])]
        .filter((id) => id.length > longestId)
        .map((id) => `the resid ${id} has more than ${longestId} characters`),
      ...[...new Set(used)].filter((id) => !ids.includes(id)).map((id) => `no resource is ${id}`),
      ...ids.filter((id) => !used.includes(id)).map((id) => `nothing uses the resource ${id}`),
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} is there twice`),
    ];
  },
  function textLengths(document) {
    return Object.entries(textLimits).flatMap(([list, limit]) =>
      named(list, document)
        .flatMap((found) => [...named('bt:String', found), ...named('bt:Override', found)])
        .flatMap((text) => attributes(text, /Value$/))
        .filter((text) => text.length > limit)
        .map((text) => `a text of ${list} has ${text.length} characters, not at most ${limit}`),
    );
  },
  function secureAddresses(document) {
    const addresses = [
      ...everyElement(document)
        .filter(({ name }) => !name.startsWith('OfficeApp'))
        .flatMap((element) => attributes(element, /Value$/))
        .filter((value) => /^[a-z]+:\/\//i.test(value)),
    ];
    return addresses
      .filter((address) => !address.startsWith('https://'))
      .map((address) => `${address} is not an https address`);
  },
  function icons(document) {
    return [
      ...named('Icon', document)
        .filter((icon) => named('bt:Image', icon).map(sizeOf).join() !== iconSizes.join())
        .map(() => `an Icon lacks one of the sizes ${iconSizes.join(', ')}`),
      ...['IconUrl 32', 'HighResolutionIconUrl 64'].flatMap((wanted) => {
        const [name, size] = wanted.split(' ');
        const address = named(name, document)[0]?.attribs.DefaultValue ?? '';
        return address.endsWith(`-${size}.png`) ? [] : [`${name} is not the icon of ${size} px`];
      }),
    ];
  },
];

/** What is wrong with a manifest, as sentences; none where every rule is kept. */
export function manifestFaults(xml) {
  const document = parseDocument(xml, { xmlMode: true });
  return rules.flatMap((rule) => rule(document));
}

function everyElement(document) {
  return DomUtils.getElementsByTagName('*', document, true);
}

function overrides(document) {
  return [...named('Override', document), ...named('bt:Override', document)];
}

function strings(document) {
  return named('bt:String', document);
}

function resources(document) {
  return ['bt:Url', 'bt:String']
    .flatMap((name) => named(name, document))
    .concat(named('bt:Images', document).flatMap(childrenOf));
}

function hostOverride(document) {
  const [override] = named('VersionOverrides', document);
  return override && named('Host', override)[0];
}

function sets(block) {
  return [...named('Set', block), ...named('bt:Set', block)].map(
    ({ attribs }) => `${attribs.Name} ${attribs.MinVersion}`,
  );
}

function sizeOf(image) {
  return image.attribs.size;
}

function labelOf(element) {
  return element.attribs.id ?? element.name;
}
