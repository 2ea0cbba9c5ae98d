// Exits with 0 if each call in the file named on the command line would be accepted by a receiver written in JavaScript.
import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";

for (const { secret, headers, body } of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  new Webhook(secret).verify(body, headers);
  // receivers that sign what they have parsed get the same bytes
  if (JSON.stringify(JSON.parse(body)) !== body) {
    throw new Error(`JavaScript spells this differently: ${body}`);
  }
}
