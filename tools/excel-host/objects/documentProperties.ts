import { aText } from './check';
import { fields } from './fields';
import type { HandleOf } from './handle';
import type { ObjectType } from './objectType';

type Properties = HandleOf<'DocumentProperties'>;

export const documentProperties: ObjectType<Properties> = fields(
  ({ properties }: Properties) => properties,
  {
    Title: ['title', aText],
    Subject: ['subject', aText],
    Author: ['author', aText],
    Keywords: ['keywords', aText],
    Comments: ['comments', aText],
    Category: ['category', aText],
  },
);
