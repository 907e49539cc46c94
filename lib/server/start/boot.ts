/** Brings the database up to date before the first request; says on standard output, as JSON, what to tell the console. */

interface Welcome {
  readonly demo: null | {
    readonly password: string;
    readonly people: readonly { readonly email: string; readonly comesFor: string }[];
  };
  /** Where the first administrator sets a password, when nobody is there yet. */
  readonly setUpPath: string | null;
}

const welcome: Welcome = { demo: null, setUpPath: null };
process.stdout.write(JSON.stringify(welcome));
