import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { EuBucket } from "../../components";
import { accountId } from "../../components/account";
import { regionFor, servingTags } from "../../components/common";
import { makeLogGroup, planLogGroup } from "../../components/logs/log-group";
import { makeOwnKey } from "../../components/own-key";
import { promiseFor } from "../../components/promise";
import { rotationPeriod } from "../../components/s3/checks";
import { markingTags } from "../../components/tags";
import { allowing, withObjectsOf } from "../policy";
import { client, logClass } from "./company";
import type { Stores } from "./stores";

const own = { client, purpose: "production" };

/**
 * Makes print data of every order that comes in, without anyone taking part (001-014): nobody but the function can act as it,
 * and nobody outside the lab gets what it makes (001-015).
 */
export class Converter extends pulumi.ComponentResource {
  constructor(name: string, { orderFiles, printData }: Stores) {
    super("muster:index:Converter", name);
    const { promise } = promiseFor(undefined);
    const region = regionFor({}, promise);
    const account = accountId(promise, this);
    const about = { region, ...own, logs: { dataClass: logClass }, tags: {} };
    const log = makeLogGroup(name, planLogGroup(name, "/aws/lambda/", about, promise), promise, this);
    const inIt = { parent: this };
    const role = new aws.iam.Role(name, { assumeRolePolicy: JSON.stringify(trust), tags: servingTags(own) }, inIt);
    const rights = [
      ...withObjectsOf(orderFiles, ["s3:GetObject"]),
      ...withObjectsOf(printData, ["s3:PutObject"]),
      log.arn.apply((arn) => ({ Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: `${arn}:*` })),
    ];
    const policy = pulumi.all(rights).apply((statements) => JSON.stringify(allowing(...statements)));
    new aws.iam.RolePolicy(name, { role: role.id, policy }, inIt);
    const tags = markingTags({ ...own, dataClasses: ["order-files"] });
    const description = "What the converter is told";
    const key = makeOwnKey(name, { region, description, rotationDays: rotationPeriod(promise), tags }, this);
    const converts = new aws.lambda.Function(
      name,
      {
        region,
        packageType: "Image",
        imageUri: pulumi.interpolate`${account}.dkr.ecr.${region}.amazonaws.com/converter:1.0.0`,
        role: role.arn,
        timeout: 300,
        memorySize: 2048,
        environment: { variables: { PRINT_DATA: printData.bucketName } },
        kmsKeyArn: key.arn,
        loggingConfig: { logFormat: "JSON", logGroup: log.group.name },
        tags,
      },
      inIt,
    );
    this.startOn(name, converts, orderFiles, { region, account });
    this.registerOutputs();
  }

  private startOn(
    name: string,
    converts: aws.lambda.Function,
    orderFiles: EuBucket,
    { region, account }: { region: string; account: pulumi.Output<string> },
  ): void {
    const allowed = new aws.lambda.Permission(
      name,
      {
        region,
        function: converts.name,
        action: "lambda:InvokeFunction",
        principal: "s3.amazonaws.com",
        sourceAccount: account,
        sourceArn: orderFiles.bucketArn,
      },
      { parent: this },
    );
    new aws.s3.BucketNotification(
      name,
      {
        region,
        bucket: orderFiles.bucketName,
        lambdaFunctions: [{ lambdaFunctionArn: converts.arn, events: ["s3:ObjectCreated:*"] }],
      },
      { parent: this, dependsOn: [allowed] },
    );
  }
}

const trust = allowing({ Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" });
