/*
 * Policies get properties behind a proxy that throws at the first look at an unknown value. Source: `@pulumi/policy`
 * 1.21, proxy.js: the two keys below give the object behind it, and are what the SDK itself uses to serialize.
 */
const isProxy = "__isSpecialProxy";
const proxyTarget = "__getSpecialProxyTarget";

/** The marker that the engine sends for a value that is not known yet and has no closer type. */
export const unknownMarker = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

type Properties = Readonly<Record<string, unknown>>;

/** The raw object behind the proxy, with the markers of unknown values in it: nothing is copied where it can be reached. */
export function rawProperties(props: Properties): Properties {
  if (props[isProxy] === true) {
    const target = props[proxyTarget];
    // Any other object than the proxy's own would be behind the same checks again, and is read like an unknown proxy.
    if (typeof target === "object" && target !== null) return target as Properties;
  }
  return copyOf(props) as Properties; // a copy of an object is an object
}

/** For a proxy whose target is out of reach: reads property by property, and puts the marker where a look throws. */
function copyOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Array.from({ length: value.length }, (_, index) => read(value, index));
  if (!isPlain(value)) return value; // assets and archives
  return Object.fromEntries(Object.keys(value).map((key) => [key, read(value, key)]));
}

function read(holder: object, key: string | number): unknown {
  let value: unknown;
  try {
    value = Reflect.get(holder, key);
  } catch (error) {
    return markerIn(error) ?? unknownMarker;
  }
  return copyOf(value);
}

/** `UnknownValueError` carries the marker that it met. */
function markerIn(error: unknown): string | undefined {
  const marker = typeof error === "object" && error !== null ? Reflect.get(error, "unknownTypeSentinel") : undefined;
  return typeof marker === "string" ? marker : undefined;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
