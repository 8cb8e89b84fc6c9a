package org.portailsolidaire.documents;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Makes pictures anew: their pixels, the right way up, and nothing else. One at a time,
 * so that memory is bounded by a setting.
 */
@Component
class Pictures {

	private static final float QUALITY = 0.88f;

	private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

	private static final long MILLION = 1_000_000;

	private static final int LONGEST_SIDE = 30_000;

	private final DocumentSettings settings;

	private final Semaphore turn = new Semaphore(1, true);

	Pictures(DocumentSettings settings) {
		this.settings = settings;
		ImageIO.scanForPlugins();
	}

	/** What became of a picture: its new format, or why it is refused. */
	sealed interface Outcome {

		/** To be closed by who asked. */
		record Made(DocumentFormat format, Spool spool) implements Outcome {
		}

		record Refused(Reason reason) implements Outcome {
		}

	}

	/** Pixels, or why there are none. */
	private record Decoded(@Nullable BufferedImage image, String refusal, List<Object> parameters) {

		static Decoded refused(String refusal, Object... parameters) {
			return new Decoded(null, refusal, List.of(parameters));
		}

	}

	/** Writes a picture anew. */
	Outcome remake(Path file, DocumentFormat format) throws IOException {
		Orientation orientation = Orientation.of(file, format);
		this.turn.acquireUninterruptibly();
		try {
			Decoded decoded = decode(file, format);
			if (decoded.image() == null) {
				return new Outcome.Refused(new Reason(decoded.refusal(), decoded.parameters(), null));
			}
			BufferedImage image = orientation.upright(decoded.image());
			DocumentFormat now = (format == DocumentFormat.PNG || image.getColorModel().hasAlpha()) ? DocumentFormat.PNG
					: DocumentFormat.JPEG;
			return new Outcome.Made(now, Spool.written((target) -> write(image, now, target)));
		}
		finally {
			this.turn.release();
		}
	}

	private Decoded decode(Path file, DocumentFormat format) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT)).next();
		PictureWarnings warnings = new PictureWarnings();
		reader.addIIOReadWarningListener(warnings);
		try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
			reader.setInput(input, true, true);
			if (isTooLarge(reader.getWidth(0), reader.getHeight(0))) {
				return Decoded.refused("documents.refus.pixels", this.settings.pixels() / MILLION);
			}
			BufferedImage image = reader.read(0, reduced(reader));
			return warnings.isTruncated() ? Decoded.refused("documents.refus.tronque")
					: new Decoded(image, "", List.of());
		}
		catch (IOException | RuntimeException ex) {
			LOG.debug("Une image ne se lit pas", ex);
			return Decoded.refused(endsTooEarly(ex) ? "documents.refus.tronque" : "documents.refus.image");
		}
		finally {
			reader.dispose();
		}
	}

	private static boolean endsTooEarly(@Nullable Throwable failure) {
		return failure instanceof EOFException || (failure != null && endsTooEarly(failure.getCause()));
	}

	private boolean isTooLarge(int width, int height) {
		return width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > this.settings.pixels();
	}

	/** Leaves pixels out so that what is decoded fits in the memory that is given. */
	private ImageReadParam reduced(ImageReader reader) throws IOException {
		long bytes = (long) reader.getWidth(0) * reader.getHeight(0) * bytesPerPixel(reader);
		int step = (int) Math.ceil(Math.sqrt((double) bytes / this.settings.imageMemory().toBytes()));
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
