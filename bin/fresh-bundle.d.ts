/** Path below the root, size in bytes, time of change in milliseconds. */
export type BundleSource = readonly [path: string, size: number, mtimeMs: number];

export const ROOT: string;
export const BUNDLE: string;
export const LIST: string;
export const COMPILED: string;
export function freshBundle(list?: string): string | null;
