// Refuses log groups that keep events for ever, and writes down what it can see of buckets.
const fs = require("node:fs");
const { PolicyPack } = require("@pulumi/policy");

/** Reading an unknown value throws in a preview: that is how a pack learns that it is unknown. */
function seen(read) {
  try {
    return read();
  } catch (error) {
    return /can't be known during preview/.test(error.message) ? "unknown" : String(error);
  }
}

new PolicyPack("owned-keys", {
  policies: [
    {
      name: "logs-end",
      description: "Logs are kept for a limited time.",
      enforcementLevel: "mandatory",
      validateResource: ({ type, props }, report) => {
        if (type === "aws:cloudwatch/logGroup:LogGroup" && !props.retentionInDays)
          report("This log group keeps its events for ever: set retentionInDays.");
      },
    },
    {
      name: "look",
      description: "Writes down what a stack policy sees.",
      enforcementLevel: "advisory",
      validateStack: ({ resources }) => {
        const bucket = resources.find(({ type }) => type === "aws:s3/bucket:Bucket");
        if (bucket && process.env.SANDBOX_TEST_SEEN)
          fs.writeFileSync(
            process.env.SANDBOX_TEST_SEEN,
            JSON.stringify({
              name: seen(() => bucket.props.bucket),
              arn: seen(() => String(bucket.props.arn)),
              region: seen(() => bucket.props.region),
              tagsAll: seen(() => bucket.props.tagsAll.a),
            }),
          );
      },
    },
  ],
});
