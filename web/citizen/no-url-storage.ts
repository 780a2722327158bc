/**
 * Stands in for the upload library's storage of addresses in the bundle. The original writes to the browser's storage as
 * soon as it loads, to see whether it may; nothing of a visit is ever kept there.
 */
export const canStoreURLs = false;

export class WebStorageUrlStorage {}
