import { matchKey } from '../text/matchKey';
import { providerKey } from './placeKey';

/** The reference rows of a provider: several where it works in several areas, none where it is unknown. */
export type ProviderFinder<Provider> = (name: string) => readonly Provider[];

interface Named {
  readonly name: string;
}

/** The legal form may be left out where that leaves one provider. */
export function createProviderFinder<Provider extends Named>(
  providers: readonly Provider[],
): ProviderFinder<Provider> {
  const byName = grouped(providers, matchKey);
  const byShortName = grouped(providers, providerKey);
  return (name) => {
    const whole = byName.get(matchKey(name));
    if (whole) return whole;
    const found = byShortName.get(providerKey(name)) ?? [];
    return new Set(found.map((row) => matchKey(row.name))).size === 1 ? found : [];
  };
}

function grouped<Provider extends Named>(
  providers: readonly Provider[],
  keyOf: (name: string) => string,
): ReadonlyMap<string, readonly Provider[]> {
  const groups = new Map<string, Provider[]>();
  for (const provider of providers) {
    const key = keyOf(provider.name);
    groups.set(key, [...(groups.get(key) ?? []), provider]);
  }
  return groups;
}
