/** The record: its schema and types, how it is built, written and read. */
export type * from "./schema";
export { outcomes, recordSchemaId, severities } from "./vocabulary";
export { buildRecord } from "./build";
export type { RecordParts } from "./build";
export { readRecord, recordPieces, recordSha256, serializeRecord } from "./serialize";
export { RecordError } from "./record-error";
export type { RecordErrorCode, RecordProblem } from "./record-error";
export { conclude, countsAsFailed } from "./conclusion";
export type { Conclusion } from "./conclusion";
export { promisedLines } from "./promised";
