package org.portailsolidaire.platform.documents.inspection;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.platform.documents.DocumentFormat;
import org.portailsolidaire.platform.documents.MadePicture;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class RemadePicturesTests {

	private static final Reading.Limits USUAL = new Reading.Limits(20_000_000, DataSize.ofMegabytes(36));

	@ParameterizedTest
	@CsvSource({ "1, 60, 40, top", "3, 60, 40, bottom", "6, 40, 60, right", "8, 40, 60, left" })
	void aPhotographStandsUprightAndNoLongerSaysWhere(int orientation, int width, int height, String red)
			throws IOException {
		byte[] photograph = MadePicture.photograph(60, 40, orientation);
		assertThat(latin(photograph)).contains("Exif", MadePicture.PLACE);

		byte[] made = made(USUAL, photograph, DocumentFormat.JPEG, DocumentFormat.JPEG);

		assertThat(latin(made)).doesNotContain("Exif", "GPS", MadePicture.PLACE);
		BufferedImage image = MadePicture.read(made);
		assertThat(image.getWidth()).isEqualTo(width);
		assertThat(image.getHeight()).isEqualTo(height);
		int x = red.equals("left") ? 5 : red.equals("right") ? width - 5 : width / 2;
		int y = red.equals("top") ? 5 : red.equals("bottom") ? height - 5 : height / 2;
		assertThat(image.getRGB(x, y) >> 16 & 0xFF).isGreaterThan(180);
		assertThat(image.getRGB(width - 1 - x, height - 1 - y) & 0xFF).isGreaterThan(180);
	}

	@Test
	void whatStandsBehindThePixelsGoes() throws IOException {
		byte[] jpeg = MadePicture.jpeg(30, 20);
		byte[] polyglot = (latin(jpeg) + "<?php system('id') ?>").getBytes(StandardCharsets.ISO_8859_1);

		assertThat(latin(made(USUAL, polyglot, DocumentFormat.JPEG, DocumentFormat.JPEG))).doesNotContain("php");
	}

	@Test
	void aWebpBecomesAJpegOrAPng() throws IOException {
		made(USUAL, MadePicture.webp(), DocumentFormat.WEBP, DocumentFormat.PNG);
	}

	@Test
	void aPictureLargerThanTheMemoryItMayTakeLosesPixels() throws IOException {
		Reading.Limits small = new Reading.Limits(20_000_000, DataSize.ofMegabytes(1));

		BufferedImage image = MadePicture
			.read(made(small, MadePicture.jpeg(1600, 1200), DocumentFormat.JPEG, DocumentFormat.JPEG));

		assertThat(image.getWidth()).isEqualTo(534);
		assertThat(image.getHeight()).isEqualTo(400);
	}

	private static byte[] made(Reading.Limits limits, byte[] bytes, DocumentFormat format, DocumentFormat expected)
			throws IOException {
		try (Spool spool = Spool.of(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
				Spool made = Spool.written((file) -> assertThat(Reading.of(format).read(spool.file(), file, limits))
					.isEqualTo(new Inspection(expected, List.of())))) {
			return Files.readAllBytes(made.file());
		}
	}

	private static String latin(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
