package org.portailsolidaire.platform.documents.inspection;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.documents.DocumentFormat;
import org.portailsolidaire.platform.documents.Reason;

/**
 * Makes pictures anew: their pixels, the right way up, and nothing else. Memory is
 * bounded by what it is given; whether the picture is worth decoding is asked before.
 */
class Pictures {

	private static final float QUALITY = 0.88f;

	private static final long MILLION = 1_000_000;

	private static final int LONGEST_SIDE = 30_000;

	/** A WebP is decoded whole, whatever is kept of it. */
	private static final long WEBP_PIXELS = 16 * MILLION;

	private final Reading.Limits limits;

	Pictures(Reading.Limits limits) {
		this.limits = limits;
	}

	/** Pixels, or why there are none. */
	private record Decoded(@Nullable BufferedImage image, String refusal, List<Object> parameters) {

		static Decoded refused(String refusal, Object... parameters) {
			return new Decoded(null, refusal, List.of(parameters));
		}

	}

	/** Writes a picture anew, or says why not. */
	Inspection remake(Path file, DocumentFormat format, Path made) throws IOException {
		Orientation orientation = Orientation.of(file, format);
		Decoded decoded = decode(file, format);
		if (decoded.image() == null) {
			return new Inspection(format, List.of(new Reason(decoded.refusal(), decoded.parameters(), null)));
		}
		BufferedImage image = orientation.upright(decoded.image());
		DocumentFormat now = (format == DocumentFormat.PNG || image.getColorModel().hasAlpha()) ? DocumentFormat.PNG
				: DocumentFormat.JPEG;
		write(image, now, made);
		return new Inspection(now, List.of());
	}

	private Decoded decode(Path file, DocumentFormat format) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT)).next();
		PictureWarnings warnings = new PictureWarnings();
		reader.addIIOReadWarningListener(warnings);
		try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
			reader.setInput(input, true, true);
			int width = reader.getWidth(0);
			int height = reader.getHeight(0);
			if (isTooLarge(width, height, this.limits.pixels())) {
				return Decoded.refused("documents.refus.pixels", this.limits.pixels() / MILLION);
			}
			if (format == DocumentFormat.WEBP && isTooLarge(width, height, WEBP_PIXELS)) {
				return Decoded.refused("documents.refus.webp", WEBP_PIXELS / MILLION);
			}
			BufferedImage image = reader.read(0, reduced(reader));
			return warnings.isTruncated() ? Decoded.refused("documents.refus.tronque")
					: new Decoded(image, "", List.of());
		}
		catch (IOException | RuntimeException ex) {
			return Decoded.refused(endsTooEarly(ex) ? "documents.refus.tronque" : "documents.refus.image");
		}
		finally {
			reader.dispose();
		}
	}

	private static boolean endsTooEarly(@Nullable Throwable failure) {
		return failure instanceof EOFException || (failure != null && endsTooEarly(failure.getCause()));
	}

	private static boolean isTooLarge(int width, int height, long pixels) {
		return width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > pixels;
	}

	/** Leaves pixels out so that what is decoded fits in the memory that is given. */
	private ImageReadParam reduced(ImageReader reader) throws IOException {
		long bytes = (long) reader.getWidth(0) * reader.getHeight(0) * bytesPerPixel(reader);
		int step = (int) Math.ceil(Math.sqrt((double) bytes / this.limits.memory().toBytes()));
		ImageReadParam param = reader.getDefaultReadParam();
		if (step > 1) {
			param.setSourceSubsampling(step, step, 0, 0);
		}
		return param;
	}

	private static int bytesPerPixel(ImageReader reader) throws IOException {
		Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
		if (!types.hasNext()) {
			return 4;
		}
		ImageTypeSpecifier type = types.next();
		int bits = 0;
		for (int band = 0; band < type.getNumBands(); band++) {
			bits += type.getBitsPerBand(band);
		}
		return Math.max(1, bits / 8);
	}

	private static void write(BufferedImage image, DocumentFormat format, Path target) throws IOException {
		boolean png = format == DocumentFormat.PNG;
		ImageWriter writer = ImageIO.getImageWritersByFormatName(png ? "png" : "jpeg").next();
		try (ImageOutputStream output = new FileImageOutputStream(target.toFile())) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			if (!png) {
				param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				param.setCompressionQuality(QUALITY);
			}
			writer.setOutput(output);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		finally {
			writer.dispose();
		}
	}

}
