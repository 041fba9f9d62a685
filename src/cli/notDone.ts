/** The command could not do what was asked: `message` is the sentence that the user reads, `hint` the line below it. */
export class NotDone extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'NotDone';
    this.hint = hint;
  }
}
