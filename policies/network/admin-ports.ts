import type { Ports } from "./packets";

/**
 * Ports by which systems are administered and databases are asked, by service. Numbers as IANA registers them or as the
 * product ships; CIS AWS Foundations 5.2 and 5.3 and Security Hub EC2.18/EC2.19 name the core of them.
 */
const services = {
  "FTP": [20, 21], "SSH": [22], "Telnet": [23], "SMTP": [25], "TFTP": [69], "POP3": [110], "RPC": [111],
  "NetBIOS, RPC of Windows": [135, 137, 138, 139], "IMAP": [143], "SNMP": [161, 162], "LDAP": [389, 636], "SMB": [445],
  "rexec, rlogin, rsh": [512, 513, 514], "rsync": [873], "SQL Server": [1433, 1434], "Oracle": [1521, 2483, 2484],
  "NFS": [2049], "ZooKeeper": [2181], "Docker": [2375, 2376], "etcd": [2379, 2380], "MySQL, MariaDB, Aurora": [3306],
  "RDP": [3389], "PostgreSQL, Aurora": [5432], "Redshift": [5439], "AMQP": [5671, 5672], "Kibana": [5601],
  "VNC": [5800, 5900, 5901], "WinRM": [5985, 5986], "CouchDB": [5984], "Redis, Valkey": [6379, 6380],
  "Kubernetes": [6443, 10250, 10255], "Cassandra, Keyspaces": [7000, 7001, 9042, 9142, 9160], "Neptune, DAX": [8111, 8182, 9111],
  "ActiveMQ": [8161, 8162, 61613, 61614, 61616, 61617, 61619], "InfluxDB": [8086], "Kafka": [9092, 9094, 9096, 9098, 9194, 9196, 9198],
  "Elasticsearch, OpenSearch": [9200, 9300], "Memcached": [11211], "RabbitMQ": [15671, 15672], "MongoDB, DocumentDB": [27017, 27018, 27019],
  "Db2": [50000], "Hadoop": [8020, 8088, 9870, 50070],
} as const satisfies Record<string, readonly number[]>; // prettier-ignore

export const adminPorts: readonly Ports[] = Object.values(services)
  .flat()
  .map((port) => ({ from: port, to: port }));
