/**
 * Regions over which AWS spreads requests to a cross-region inference profile, by its prefix. `undefined`: more than
 * anybody lists, or all that there are.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html (2026-11): the union over models.
 */
export const geographies: Readonly<Record<string, readonly string[] | undefined>> = {
  eu: ["eu-central-1", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-3"],
  us: undefined,
  "us-gov": undefined,
  apac: undefined,
  jp: ["ap-northeast-1", "ap-northeast-3"],
  au: ["ap-southeast-2", "ap-southeast-4"],
  ca: undefined,
  global: undefined,
};
