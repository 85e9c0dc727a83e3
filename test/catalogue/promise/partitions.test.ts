import { RegionInfo } from "aws-cdk-lib/region-info";
import { partitionOf } from "../../../catalogue/promise/partitions";
import { regions } from "../../../catalogue/promise/regions";

/** The CDK's own table has these and, at times, some days later than AWS's SDK, the newest ones. */
const told = RegionInfo.regions.map(({ name }) => name);

test.each(regions.map(({ name }) => name).filter((name) => told.includes(name)))(
  "%s is in the partition, and under the domain, that the CDK's table says",
  (name) => {
    const { partition, domainSuffix } = RegionInfo.get(name);
    expect(partitionOf(name)).toEqual({ partition, suffix: domainSuffix });
  },
);

test("a region that nobody has heard of is where its name says", () => {
  expect(partitionOf("eusc-at-east-1")).toEqual({ partition: "aws-eusc", suffix: "amazonaws.eu" });
  expect(partitionOf("eu-east-1")).toEqual({ partition: "aws", suffix: "amazonaws.com" });
});
