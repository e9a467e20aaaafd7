package io.photofinish.schemas.codec;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** The shapes without parts. */
enum Scalar implements Shape {
  TEXT {
    @Override
    public Object read(Decoder in) throws IOException {
      return in.readString();
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
      out.writeString((String) value);
    }
  },
  INT {
    @Override
    public Object read(Decoder in) throws IOException {
      return in.readInt();
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
      out.writeInt((Integer) value);
    }
  },
  LONG {
    @Override
    public Object read(Decoder in) throws IOException {
      return in.readLong();
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
      out.writeLong((Long) value);
    }
  },
  DOUBLE {
    @Override
    public Object read(Decoder in) throws IOException {
      return in.readDouble();
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
      out.writeDouble((Double) value);
    }
  },
  BOOLEAN {
    @Override
    public Object read(Decoder in) throws IOException {
      return in.readBoolean();
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
      out.writeBoolean((Boolean) value);
    }
  },
  DAY {
    @Override
    public Object read(Decoder in) throws IOException {
      return LocalDate.ofEpochDay(in.readInt());
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
      out.writeInt((int) ((LocalDate) value).toEpochDay());
    }
  },
  MILLISECOND {
    @Override
    public Object read(Decoder in) throws IOException {
      return Instant.ofEpochMilli(in.readLong());
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
      out.writeLong(((Instant) value).toEpochMilli());
    }
  }
}
