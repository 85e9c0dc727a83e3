/** The cloud's service that a type of resource belongs to: `s3` of `aws:s3/bucket:Bucket` and of `AWS::S3::Bucket`. */
export function serviceOf(type: string): string {
  const template = /^AWS::([^:]+)::/.exec(type)?.[1];
  return template?.toLowerCase() ?? /^[^:]+:([^:/]+)/.exec(type)?.[1] ?? type;
}
