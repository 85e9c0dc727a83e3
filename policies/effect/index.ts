/** Policy documents by what they do, whatever way they are written. */
export { contextOf } from "./context";
export { escalationsIn } from "./escalation";
export { isAlwaysDenied, mayHappen, resourceNamed, resourcesLike, type Answer, type Request } from "./evaluate";
export type { Caller } from "./principal";
export { deniesRegion } from "./regions";
export { mayAnyone, mayAnyoneList, mayAnyoneRead, mayAnyoneWrite } from "./public";
export { isRefused, mayStrangers, type Holder } from "./held-policy";
export { mayUploadUnderOtherKey, mayUploadWithOwnKey } from "./foreign-keys";
export { accesses, type Access } from "./s3-actions";
export { reachedBy } from "./reach";
export type { Ternary } from "./ternary";
export {
  admitsAnybody,
  admitsForeignToken,
  admitsUnnamed,
  admitsWithoutExternalId,
  admitsWithoutFactor,
} from "./trust";
export { mayConnectBelowTls, mayReadOverPlainHttp, type TlsVersion, type TransportAnswer } from "./transport";
export { sensitiveServices, wildcardsIn, type SensitiveService, type Wildcards } from "./wildcards";
