import { Stack, Validations, type App } from "aws-cdk-lib";
import { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import { CfnInclude } from "aws-cdk-lib/cloudformation-include";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IConstruct } from "constructs";
import { synthesized } from "./app";

const germany = { env: { region: "eu-central-1", account: "123456789012" } };
const rule = "transport-bucket-tls";
const waived = (construct: IConstruct) =>
  Validations.of(construct).acknowledge({ id: `tomguard::${rule}`, reason: "The scanner speaks no TLS; until: 2099-12-31" }); // prettier-ignore
/** A stack whose template has the paths of its constructs, as `cdk synth` wants it, or has none. */
function shop(app: App, paths = true): Stack {
  app.node.setContext("aws:cdk:enable-path-metadata", paths);
  return new Stack(app, "Shop", germany);
}

describe("an acknowledgement counts for its construct, and for no other one", () => {
  test("where the template has the paths of its constructs", () => {
    const { outcomes } = synthesized((app) => {
      const stack = shop(app);
      waived(new Bucket(stack, "Orders"));
      new Bucket(stack, "Invoices");
    });
    expect(outcomes(rule)).toEqual({ "Shop/Orders": "waived", "Shop/Invoices": "fail" });
  });

  test("where the template has none", () => {
    const { outcomes } = synthesized((app) => {
      const stack = shop(app, false);
      waived(new Bucket(stack, "Orders"));
      new Bucket(stack, "Invoices");
    });
    expect(outcomes(rule)).toEqual({ "Shop/Orders": "waived", "Shop/Invoices": "fail" });
  });

  test("where an included template has the paths of another app, in which a bucket had the name of one here", () => {
    const folder = mkdtempSync(join(tmpdir(), "tomguard-included-"));
    const templateFile = join(folder, "old.template.json");
    const bucket = { Type: "AWS::S3::Bucket", Metadata: { "aws:cdk:path": "Shop/Orders/Resource" } };
    writeFileSync(templateFile, JSON.stringify({ Resources: { Old: bucket } }));
    const { outcomes } = synthesized((app) => {
      const stack = shop(app);
      waived(new Bucket(stack, "Orders"));
      new CfnInclude(stack, "Included", { templateFile });
    });
    rmSync(folder, { recursive: true });
    expect(outcomes(rule)).toEqual({ "Shop/Orders": "waived", "Shop/Included/Old": "fail" });
  });

  test("where somebody has written the path of another resource over its own", () => {
    const { outcomes } = synthesized((app) => {
      const stack = shop(app);
      waived(new Bucket(stack, "Orders"));
      new CfnBucket(stack, "Invoices").addMetadata("aws:cdk:path", "Shop/Orders/Resource");
    });
    expect(outcomes(rule)).toEqual({ "Shop/Orders": "waived", "Shop/Invoices": "fail" });
  });
});
