import type { Limit } from "./limit";

/** S3's rules for the names of buckets (general purpose), each with what it wants. */
const rules: [RegExp, string][] = [
  [/^.{3,63}$/, "has to be 3 to 63 characters long"],
  [/^[a-z0-9.-]+$/, "may have only lower-case letters, digits, dots and hyphens"],
  [/^[a-z0-9].*[a-z0-9]$/, "has to begin and end with a letter or a digit"],
  [/^(?!.*\.\.)/, "may not have two dots side by side"],
  [/^(?!\d+\.\d+\.\d+\.\d+$)/, "may not look like an IP address"],
  [
    /^(?!xn--|sthree-|amzn-s3-demo-)/,
    'may not begin with "xn--", "sthree-" or "amzn-s3-demo-", which AWS keeps for itself',
  ],
  [
    /^(?!.*(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$)/,
    'may not end with "-s3alias", "--ol-s3", ".mrap", "--x-s3" or "--table-s3", which AWS keeps for itself',
  ],
];

export const bucketName = (path: string): Limit => ({
  path,
  problem: (value) => (typeof value === "string" ? rules.find(([pattern]) => !pattern.test(value))?.[1] : undefined),
});
