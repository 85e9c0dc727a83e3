/** One of Amazon's separate clouds: the second part of every ARN, and the end of its endpoints' names. */
export interface Partition {
  partition: "aws" | "aws-cn" | "aws-us-gov" | "aws-eusc" | "aws-iso" | "aws-iso-b" | "aws-iso-e" | "aws-iso-f";
  /** `amazonaws.com`, without a dot before it. */
  suffix: string;
}

/** By the beginning of a region's name. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const partitions: readonly (Partition & { beginning: string })[] = [
  { beginning: "cn-", partition: "aws-cn", suffix: "amazonaws.com.cn" },
  { beginning: "us-gov-", partition: "aws-us-gov", suffix: "amazonaws.com" },
  { beginning: "eusc-", partition: "aws-eusc", suffix: "amazonaws.eu" },
  { beginning: "us-iso-", partition: "aws-iso", suffix: "c2s.ic.gov" },
  { beginning: "us-isob-", partition: "aws-iso-b", suffix: "sc2s.sgov.gov" },
  { beginning: "eu-isoe-", partition: "aws-iso-e", suffix: "cloud.adc-e.uk" },
  { beginning: "us-isof-", partition: "aws-iso-f", suffix: "csp.hci.ic.gov" },
];

/** The partition of a region, also of one that AWS opened after our list of regions was written. */
export function partitionOf(region: string): Partition {
  const { partition, suffix } = partitions.find(({ beginning }) => region.startsWith(beginning)) ?? {
    partition: "aws",
    suffix: "amazonaws.com",
  };
  return { partition, suffix };
}
