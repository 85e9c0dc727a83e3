import { about, att, inAccount, later, ref, type Resources, type Service } from "./service";

const code = (Properties: Record<string, unknown> = {}): Resources => ({
  Convert: { Type: "AWS::Lambda::Function", Properties: { Code: { ZipFile: "x" }, Role: "arn:aws:iam::123456789012:role/x", Runtime: "nodejs24.x", Handler: "i.h", ...Properties } }, // prettier-ignore
});
const permission = (Properties: Record<string, unknown>): Resources => ({
  ...code(),
  Door: { Type: "AWS::Lambda::Permission", Properties: { Action: "lambda:InvokeFunction", FunctionName: ref("Convert"), ...Properties } }, // prettier-ignore
});
const url = (AuthType: unknown): Resources => ({
  ...code(),
  Door: { Type: "AWS::Lambda::Url", Properties: { AuthType, TargetFunctionArn: att("Convert") } },
});
const layer = (Principal: string): Resources => ({
  Share: { Type: "AWS::Lambda::LayerVersionPermission", Properties: { Action: "lambda:GetLayerVersion", LayerVersionArn: "arn:aws:lambda:eu-central-1:123456789012:layer:x:1", Principal } }, // prettier-ignore
});

export const functions: Service = {
  name: "AWS Lambda",
  cases: [
    ...about("encryption-customer-key", "Convert", [
      ["fail", "variables under Lambda's key", code({ Environment: { Variables: { A: "b" } } })],
      ["pass", "variables under a key of one's own", { ...code({ Environment: { Variables: { A: "b" } }, KmsKeyArn: att("Key") }), Key: { Type: "AWS::KMS::Key" } }],
      ["not-applicable", "no variables", code()],
      ["unknown", "a key that the deploy names", code({ Environment: { Variables: { A: "b" } }, KmsKeyArn: later })],
    ]),
    ...about("secret-not-in-plain", "Convert", [
      ["fail", "a key of AWS's in a variable", code({ Environment: { Variables: { KEY: "AKIAIOSFODNN7EXAMPLQ" } } })],
    ]),
    ...about("patch-current", "Convert", [
      ["pass", "a runtime that is maintained", code()],
      ["fail", "a runtime past its end", code({ Runtime: "nodejs12.x" })],
      ["not-applicable", "an image", code({ Runtime: { Ref: "AWS::NoValue" }, PackageType: "Image" })],
      ["unknown", "a runtime that the deploy names", code({ Runtime: later })],
    ]),
    ...about("exposure-snapshot", "Share", [
      ["fail", "a layer for everyone", layer("*")],
      ["pass", "a layer for one account", layer("123456789012")],
    ]),
    ...about("exposure-function", "Door", [
      ["pass", "a URL for callers of IAM's", url("AWS_IAM")],
      ["fail", "a URL for everyone", url("NONE")],
      ["unknown", "as the deploy says", url(later)],
      ["fail", "everyone may call", permission({ Principal: "*" })],
      ["pass", "a service may call", permission({ Principal: "s3.amazonaws.com", SourceAccount: "123456789012" })],
    ]),
    ...about("residency-reference", "Mapping", [
      ["fail", "messages of another region", { ...code(), Mapping: { Type: "AWS::Lambda::EventSourceMapping", Properties: { FunctionName: ref("Convert"), EventSourceArn: "arn:aws:sqs:us-east-1:123456789012:orders" } } }],
    ]),
    ...about("share-approved", "Share", [
      ["fail", "a layer for another account", layer("999999999999"), inAccount],
    ]),
  ],
}; // prettier-ignore
