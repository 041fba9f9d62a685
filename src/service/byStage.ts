import {
  type CountedKind,
  countedKinds,
  type LaterStage,
  laterStages,
  type Stage,
  stages,
} from './stages';

export function byStage<Value>(valueOf: (stage: Stage) => Value): Record<Stage, Value> {
  return recordOf(stages, valueOf);
}

export function byLaterStage<Value>(
  valueOf: (stage: LaterStage) => Value,
): Record<LaterStage, Value> {
  return recordOf(laterStages, valueOf);
}

export function byCountedKind<Value>(
  valueOf: (kind: CountedKind) => Value,
): Record<CountedKind, Value> {
  return recordOf(countedKinds, valueOf);
}

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
