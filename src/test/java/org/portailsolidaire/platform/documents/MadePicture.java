package org.portailsolidaire.platform.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures: the upper half is red, the lower one blue. */
public final class MadePicture {

	static final int RED = 0xFFE01010;

	static final int BLUE = 0xFF1010E0;

	/** Latitude and longitude of somebody's home, as a camera writes them. */
	public static final String PLACE = "GPS 48.8566 N 2.3522 E";

	private MadePicture() {
	}

	public static byte[] jpeg(int width, int height) {
		return encoded(width, height, BufferedImage.TYPE_INT_RGB, "jpeg");
	}

	public static byte[] png(int width, int height) {
		return encoded(width, height, BufferedImage.TYPE_INT_ARGB, "png");
	}

	/** A single pixel, without loss. */
	public static byte[] webp() {
		return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
	}

	public static BufferedImage read(byte[] bytes) {
		try {
			return ImageIO.read(new ByteArrayInputStream(bytes));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] encoded(int width, int height, int type, String format) {
		BufferedImage image = new BufferedImage(width, height, type);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				image.setRGB(x, y, (y < height / 2) ? RED : BLUE);
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A JPEG that a camera held another way, and that says where. */
	public static byte[] photograph(int width, int height, int orientation) {
		byte[] jpeg = jpeg(width, height);
		byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
		ByteBuffer tiff = ByteBuffer.allocate(64 + place.length);
		tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 2);
		tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(40).putInt(0);
		tiff.position(64).put(place);
		ByteBuffer out = ByteBuffer.allocate(jpeg.length + tiff.capacity() + 10);
		out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (tiff.capacity() + 8));
		out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
		return out.put(jpeg, 2, jpeg.length - 2).array();
	}

	/** As cameras save them for the web, a little of all of it at each pass. */
	public static byte[] progressive(int width, int height) {
		BufferedImage image = read(jpeg(width, height));
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam param = writer.getDefaultWriteParam();
		param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(output);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A grey JPEG of as many passes, each of a few bytes that go over all of it. */
	public static byte[] passes(int width, int height, int count) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		put(out, 0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0);
		for (int i = 0; i < 64; i++) {
			put(out, 1);
		}
		put(out, 0xFF, 0xC2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0);
		put(out, 0xFF, 0xC4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xE0);
		int blocks = Math.ceilDiv(width, 8) * Math.ceilDiv(height, 8);
		for (int pass = 0; pass < count; pass++) {
			put(out, 0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 63, 0);
			Bits bits = new Bits(true);
			for (int block = 0; block < blocks; block += 0x7FFF) {
				bits.put(0, 1);
				bits.put(0x3FFF, 14);
			}
			bits.put(0x7F, 7);
			for (byte octet : bits.bytes()) {
				put(out, octet & 255);
				if (octet == -1) {
					put(out, 0);
				}
			}
		}
		put(out, 0xFF, 0xD9);
		return out.toByteArray();
	}

	private static void put(ByteArrayOutputStream out, int... octets) {
		for (int octet : octets) {
			out.write(octet);
		}
	}

	/** A WebP without loss that has as many tables of codes, of two bytes each. */
	public static byte[] tables(int side, int count) {
		Bits bits = new Bits(false);
		bits.put(0x2F, 8);
		bits.put(side - 1, 14);
		bits.put(side - 1, 14);
		bits.put(0, 6);
		bits.put(1, 1);
		bits.put(0, 4);
		for (int symbol : new int[] { count - 1 & 255, count - 1 >> 8, 0, 0, 0 }) {
			bits.put(5, 3);
			bits.put(symbol, 8);
		}
		for (int i = 0; i < 5 * count; i++) {
			bits.put(1, 4);
		}
		bits.put(0, 64);
		byte[] data = bits.bytes();
		ByteBuffer file = ByteBuffer.allocate(20 + data.length + data.length % 2).order(ByteOrder.LITTLE_ENDIAN);
		file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
		file.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(data.length).put(data);
		return file.array();
	}

	/** Bits put one after the other, from the highest of a byte or from the lowest. */
	private static final class Bits {

		private final boolean highest;

		private final ByteArrayOutputStream out = new ByteArrayOutputStream();

		private int octet;

		private int count;

		Bits(boolean highest) {
			this.highest = highest;
		}

		void put(long value, int bits) {
			for (int i = 0; i < bits; i++) {
				int bit = (int) (value >> (this.highest ? bits - 1 - i : i)) & 1;
				this.octet |= bit << (this.highest ? 7 - this.count : this.count);
				if (++this.count == 8) {
					this.out.write(this.octet);
					this.octet = 0;
					this.count = 0;
				}
			}
		}

		byte[] bytes() {
			return this.out.toByteArray();
		}

	}

	/** A few bytes that claim to be as many pixels. */
	public static byte[] claiming(int width, int height) {
		byte[] png = png(2, 2);
		ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
		CRC32 sum = new CRC32();
		sum.update(png, 12, 17);
		ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
		return png;
	}

}
