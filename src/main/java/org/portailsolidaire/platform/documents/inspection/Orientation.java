package org.portailsolidaire.platform.documents.inspection;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import org.portailsolidaire.platform.documents.DocumentFormat;

/**
 * How a picture must be turned to stand upright: the eight orientations of EXIF.
 *
 * @param code 1 to 8
 */
record Orientation(int code) {

	private static final int TAG = 0x0112;

	private static final int ENTRY = 12;

	private static final Orientation UPRIGHT = new Orientation(1);

	static Orientation of(Path file, DocumentFormat format) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			ByteBuffer exif = switch (format) {
				case JPEG -> ExifBlock.ofJpeg(bytes);
				case PNG -> ExifBlock.ofPng(bytes);
				case WEBP -> ExifBlock.ofWebp(bytes);
				default -> ByteBuffer.allocate(0);
			};
			return read(exif);
		}
		catch (IndexOutOfBoundsException | IllegalArgumentException ex) {
			return UPRIGHT;
		}
	}

	private static Orientation read(ByteBuffer tiff) {
		if (tiff.remaining() < 8) {
			return UPRIGHT;
		}
		tiff.order((tiff.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = tiff.getInt(4);
		int entries = Short.toUnsignedInt(tiff.getShort(directory));
		for (int i = 0; i < entries; i++) {
			int at = directory + 2 + i * ENTRY;
			if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
				int code = Short.toUnsignedInt(tiff.getShort(at + 8));
				return (code >= 1 && code <= 8) ? new Orientation(code) : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

	/** The picture itself when it stands upright already, a turned copy otherwise. */
	BufferedImage upright(BufferedImage image) {
		if (this.code == 1) {
			return image;
		}
		int width = image.getWidth();
		int height = image.getHeight();
		boolean turned = this.code > 4;
		WritableRaster from = image.getRaster();
		WritableRaster to = image.getColorModel()
			.createCompatibleWritableRaster(turned ? height : width, turned ? width : height);
		Object pixel = null;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				pixel = from.getDataElements(x, y, pixel);
				to.setDataElements(column(x, y, width, height), row(x, y, width, height), pixel);
			}
		}
		return new BufferedImage(image.getColorModel(), to, image.isAlphaPremultiplied(), null);
	}

	private int column(int x, int y, int width, int height) {
		return switch (this.code) {
			case 2, 3 -> width - 1 - x;
			case 5, 8 -> y;
			case 6, 7 -> height - 1 - y;
			default -> x;
		};
	}

	private int row(int x, int y, int width, int height) {
		return switch (this.code) {
			case 3, 4 -> height - 1 - y;
			case 5, 6 -> x;
			case 7, 8 -> width - 1 - x;
			default -> y;
		};
	}

}
