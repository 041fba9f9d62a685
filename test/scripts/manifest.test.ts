import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inScratch } from '../support/scratch';

interface Rules {
  readonly manifestFaults: (xml: string) => readonly string[];
}

// A path in a variable: the compiler has no types for a script.
const rulesPath = '../../scripts/manifestFaults.mjs';
const { manifestFaults } = (await import(rulesPath)) as Rules;
const manifest = readFileSync('manifest.xml', 'utf8');

/** The manifest with every occurrence replaced; a pattern that finds nothing is a mistake of the test. */
function edited(pattern: string | RegExp, replacement: string): string {
  const text = manifest.replace(pattern, replacement);
  if (text === manifest) throw new Error(`nothing to replace: ${String(pattern)}`);
  return text;
}

function validate(...paths: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/validate-manifest.mjs', ...paths], {
    encoding: 'utf8',
  });
}

describe('manifest.xml', () => {
  it('keeps every rule, and so does what a build makes of it for an address with a path', () => {
    const { status, stdout, stderr } = validate();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('manifest.xml, built for https://example.org/mip');
    expect(stdout).toContain('npx office-addin-manifest validate');
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
  });

  it('names icons that are there, in their sizes', () => {
    const icons = [
      ...manifest.matchAll(/bt:Image id="Icon\.(\d+)" DefaultValue="[^"]*\/(assets[^"]*)"/g),
    ];
    expect(icons).toHaveLength(8);
    for (const [, size, path = ''] of icons) {
      const header = readFileSync(path).subarray(16, 24);
      expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([
        Number(size),
        Number(size),
      ]);
    }
  });
});

describe('a manifest that breaks a rule', () => {
  it.each<[string, string | RegExp, string]>([
    ['not it-IT', '<DefaultLocale>it-IT', '<DefaultLocale>en-US'],
    ['overrides the default language', 'Locale="en-US"', 'Locale="it-IT"'],
    ['has no en-US override', /<Override Locale="en-US" Value="MIP report" \/>/, ''],
    ['lacks ExcelApi 1.12', /MinVersion="1.12"/, 'MinVersion="1.9"'],
    ['there are 2 Requirements', /(<Requirements>[^]*<\/Requirements>)/, '$1$1'],
    ['there are 0 Requirements', /<Requirements>[^]*<\/Requirements>/, ''],
    ['AppDomains is there', /<Hosts>/, '<AppDomains><AppDomain>x</AppDomain></AppDomains><Hosts>'],
    ['below 1.0', /<Version>.*<\/Version>/, '<Version>0.9.0.0</Version>'],
    ['as package.json has it', /<Version>.*<\/Version>/, '<Version>9.0.0.0</Version>'],
    ['lacks SharedRuntime 1.1', /<Set Name="SharedRuntime" MinVersion="1.1" \/>/, ''],
    ['as package.json has it', /<Version>.*<\/Version>/, '<Version>1.0</Version>'],
    ['not ReadWriteDocument', 'ReadWriteDocument', 'ReadDocument'],
    ['for workbooks alone', 'Name="Workbook"', 'Name="Document"'],
    ['no SupportUrl', /<SupportUrl.*\/>/, ''],
    ['order of the schema', /(<IconUrl.*\/>)\s*(<HighRes.*\/>)/, '$2$1'],
    ['is not long', 'lifetime="long"', 'lifetime="short"'],
    ['Runtimes is not the first', '<Runtimes>', '<AllFormFactors /><Runtimes>'],
    ['do not share one resid', '<FunctionFile resid="Page"', '<FunctionFile resid="Support"'],
    ['TaskpaneId', '<SourceLocation resid', '<TaskpaneId>x</TaskpaneId><SourceLocation resid'],
    ['before FunctionFile', /<FunctionFile.*\/>/, ''],
    ['not Title, Description, LearnMoreUrl', /<LearnMoreUrl.*\/>/, ''],
    ['one group on the Home tab', 'TabHome', 'TabData'],
    ['at most 6 are allowed', '<Control ', `${'<Control id="x" />'.repeat(5)}<Control `],
    ['more than 32 characters', /GetStarted\.Title/g, 'GetStarted.Title.Of.The.Very.First.Time'],
    ['no resource is', 'resid="Pane.Tip"', 'resid="Pane.Hint"'],
    ['nothing uses the resource', 'resid="Pane.Tip"', 'resid="Generate.Tip"'],
    ['is there twice', 'bt:Url id="Support"', 'bt:Url id="Page"'],
    ['126 characters', 'DefaultValue="Pannello"', `DefaultValue="${'x'.repeat(126)}"`],
    ['251 characters', /DefaultValue="Mostra[^"]*"/, `DefaultValue="${'x'.repeat(251)}"`],
    ['is not an https address', /https:\/\/(?=.*assistenza)/, 'http://'],
    ['lacks one of the sizes', '<bt:Image size="24" resid="Icon.24" />', ''],
    ['IconUrl is not the icon of 32 px', 'icon-32.png', 'icon-16.png'],
  ])('hears: %s', (fault, pattern, replacement) => {
    const faults = manifestFaults(edited(pattern, replacement));
    expect(faults).toContainEqual(expect.stringContaining(fault));
  });

  it.each([
    ['in another language', edited('it-IT', 'en-GB'), 'en-GB'],
    ['that is not XML', 'manifest', 'Unable to parse the manifest file'],
  ])('is refused by the script: one %s', async (_what, text, fault) => {
    await inScratch((folder) => {
      const path = join(folder, 'manifest.xml');
      writeFileSync(path, text);
      const { status, stderr } = validate(path);
      expect(status).toBe(1);
      expect(stderr).toContain(fault);
      return Promise.resolve();
    });
  });
});
