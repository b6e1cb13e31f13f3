// Files as one zip, the same bytes for the same files.
import { crc32, deflateRawSync } from "node:zlib";

// Field by field: PKWARE's APPNOTE, 4.3.7, 4.3.12 and 4.3.16.
const version = 20;
const utf8Names = 0x0800;
const deflated = 8;
/** 1 January 1980, the earliest that the format knows. */
const date = 0x21;

export function zip(files: { readonly [name: string]: Buffer }): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const encoded = Buffer.from(name);
    const facts = factsOf(content, packed, encoded);
    const local = Buffer.concat([uint32(0x04034b50), facts, encoded, packed]);
    const place = Buffer.concat([uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset)]);
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(version), facts, place, encoded]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const count = uint16(directory.length);
  const end = [
    uint32(0x06054b50),
    uint16(0),
    uint16(0),
    count,
    count,
    uint32(listed.length),
    uint32(offset),
    uint16(0),
  ];
  return Buffer.concat([...parts, listed, ...end]);
}

function factsOf(content: Buffer, packed: Buffer, name: Buffer): Buffer {
  const how = [version, utf8Names, deflated, 0, date].map(uint16);
  const sizes = [crc32(content), packed.length, content.length].map(uint32);
  return Buffer.concat([...how, ...sizes, uint16(name.length), uint16(0)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
