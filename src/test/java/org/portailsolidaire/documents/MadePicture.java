package org.portailsolidaire.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Pictures: the upper half is red, the lower one blue. */
final class MadePicture {

	static final int RED = 0xFFE01010;

	static final int BLUE = 0xFF1010E0;

	/** Latitude and longitude of somebody's home, as a camera writes them. */
	static final String PLACE = "GPS 48.8566 N 2.3522 E";

	private MadePicture() {
	}

	static byte[] jpeg(int width, int height) {
		return encoded(width, height, BufferedImage.TYPE_INT_RGB, "jpeg");
	}

	static byte[] png(int width, int height) {
		return encoded(width, height, BufferedImage.TYPE_INT_ARGB, "png");
	}

	/** A single pixel, without loss. */
	static byte[] webp() {
		return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
	}

	static BufferedImage read(byte[] bytes) {
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
	static byte[] photograph(int width, int height, int orientation) {
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

	/** A few bytes that claim to be as many pixels. */
	static byte[] claiming(int width, int height) {
		byte[] png = png(2, 2);
		ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
		CRC32 sum = new CRC32();
		sum.update(png, 12, 17);
		ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
		return png;
	}

}
