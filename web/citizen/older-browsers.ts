/**
 * Small things that the oldest browsers we are built for lack (Chrome 87 to 92, Firefox 78 to 91, Safari 14) and that
 * the sealing libraries use. Loaded first, on the page and in the worker; where they exist nothing is touched.
 */
if (!('hasOwn' in Object)) {
  const hasOwn = (object: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(object, key) !== undefined;
  define(Object, 'hasOwn', hasOwn);
}
for (const list of [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype), String.prototype]) {
  if (!('at' in list)) define(list, 'at', at);
}

function at<T>(this: ArrayLike<T>, place: number): T | undefined {
  const whole = Math.trunc(place) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function define(on: object, name: string, value: unknown): void {
  Object.defineProperty(on, name, { value, writable: true, configurable: true, enumerable: false });
}
