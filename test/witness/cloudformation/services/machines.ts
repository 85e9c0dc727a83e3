import { about, later, ref, type Service } from "./service";

const volume = (Properties: Record<string, unknown>) => ({ Type: "AWS::EC2::Volume", Properties });
const machine = (Properties: Record<string, unknown>) => ({ Type: "AWS::EC2::Instance", Properties: { ImageId: "ami-1", ...Properties } }); // prettier-ignore
const template = (LaunchTemplateData: Record<string, unknown>) => ({ Type: "AWS::EC2::LaunchTemplate", Properties: { LaunchTemplateData } }); // prettier-ignore
const tokens = { MetadataOptions: { HttpTokens: "required", HttpPutResponseHopLimit: 1 } };
const mapped = (Encrypted: unknown) => ({ BlockDeviceMappings: [{ DeviceName: "/dev/sdf", Ebs: { Encrypted, VolumeSize: 8 } }] }); // prettier-ignore

export const machines: Service = {
  name: "Amazon EC2",
  cases: [
    ...about("encryption-at-rest", "Disk", [
      ["pass", "encrypted", { Disk: volume({ Encrypted: true }) }],
      ["fail", "not encrypted", { Disk: volume({ Encrypted: false }) }],
      ["unknown", "as the account has it", { Disk: volume({}) }],
    ]),
    ...about("encryption-at-rest", "Machine", [
      ["fail", "a volume that is not encrypted", { Machine: machine(mapped(false)) }],
      ["unknown", "an encrypted volume beside the root one", { Machine: machine(mapped(true)) }],
    ]),
    ...about("encryption-at-rest", "Template", [
      ["pass", "encrypted", { Template: template(mapped(true)) }],
      ["fail", "not encrypted", { Template: template(mapped("false")) }],
      ["not-applicable", "no volumes", { Template: template({}) }],
    ]),
    ...about("retention-on-destroy", "Disk", [
      ["fail", "a last snapshot", { Disk: { ...volume({ Tags: [{ Key: "tom:data-class", Value: "order-files" }] }), DeletionPolicy: "Snapshot" } }],
      ["pass", "nothing is left", { Disk: volume({ Tags: [{ Key: "tom:data-class", Value: "order-files" }] }) }],
    ]),
    ...about("secret-not-in-plain", "Machine", [
      ["fail", "a key of AWS's in what the start-up script reads", { Machine: { ...machine({}), Metadata: { "AWS::CloudFormation::Init": { config: { files: { "/etc/key": { content: "AKIAIOSFODNN7EXAMPLQ" } } } } } } }],
      ["pass", "a start-up script without any", { Machine: { ...machine({}), Metadata: { "AWS::CloudFormation::Init": { config: {} } } } }],
    ]),
    ...about("instance-metadata", "Machine", [
      ["pass", "tokens required", { Machine: machine(tokens) }],
      ["fail", "tokens optional", { Machine: machine({ MetadataOptions: { HttpTokens: "optional" } }) }],
      ["pass", "by its launch template", { Machine: machine({ LaunchTemplate: { LaunchTemplateId: ref("Template"), Version: "1" } }), Template: template(tokens) }],
      ["unknown", "by the image or the account", { Machine: machine({}) }],
    ]),
    ...about("instance-no-ssh-keys", "Machine", [
      ["pass", "without a key", { Machine: machine({}) }],
      ["fail", "with a key", { Machine: machine({ KeyName: "admin" }) }],
      ["fail", "with a key of the template", { Machine: machine({ KeyName: ref("Key") }), Key: { Type: "AWS::EC2::KeyPair", Properties: { KeyName: "admin" } } }],
      ["unknown", "with a key that the deploy names", { Machine: machine({ KeyName: later }) }],
    ]),
    ...about("exposure-subnet", "Machine", [
      ["fail", "a public address by its interface", { Machine: machine({ NetworkInterfaces: [{ DeviceIndex: "0", AssociatePublicIpAddress: true }] }) }],
      ["pass", "none", { Machine: machine({ NetworkInterfaces: [{ DeviceIndex: "0", AssociatePublicIpAddress: false }] }) }],
      ["unknown", "as the deploy says", { Machine: machine({ NetworkInterfaces: [{ DeviceIndex: "0", AssociatePublicIpAddress: later }] }) }],
    ]),
  ],
}; // prettier-ignore
