/** Policy documents by what they do, whatever way they are written. */
export { contextOf } from "./context";
export { isAlwaysDenied, mayHappen, resourceNamed, resourcesLike, type Answer, type Request } from "./evaluate";
export type { Caller } from "./principal";
export { mayAnyone, mayAnyoneList, mayAnyoneRead, mayAnyoneWrite } from "./public";
export { accesses, type Access } from "./s3-actions";
export type { Ternary } from "./ternary";
export { mayConnectBelowTls, mayReadOverPlainHttp, type TlsVersion, type TransportAnswer } from "./transport";
