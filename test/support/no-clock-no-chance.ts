import fc from 'fast-check';

// Properties still get another seed at each run; fast-check prints it with a failure.
fc.configureGlobal({ seed: Math.floor(Math.random() * 0x7fffffff) });

/** Pure code takes the day and chance as arguments; asking for them itself fails. */
const refuse = (what: string) => () => {
  throw new Error(`${what} in pure code`);
};
Math.random = refuse('Math.random');
Date.now = refuse('Date.now');
globalThis.Date = new Proxy(Date, {
  construct(target, args) {
    if (args.length === 0) throw new Error('new Date() in pure code');
    return Reflect.construct(target, args);
  },
});
