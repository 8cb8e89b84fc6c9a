package org.portailsolidaire.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** The outlines of countries, for small maps; the smallest countries have none. */
@Component
public class CountryShapes {

	private final List<CountryShape> all;

	CountryShapes() {
		try (InputStream bytes = Objects.requireNonNull(CountryShapes.class.getResourceAsStream("/cartes/pays.csv"));
				BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
			this.all = lines.lines().map(CountryShape::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The outline of a country. */
	public Optional<CountryShape> find(String code) {
		return this.all.stream().filter((shape) -> shape.code().equals(code)).findFirst();
	}

	/** Those that reach into a frame, in tenths of degree. */
	public List<CountryShape> within(double left, double top, double right, double bottom) {
		return this.all.stream()
			.filter((shape) -> shape.left() < right && shape.right() > left && shape.top() < bottom
					&& shape.bottom() > top)
			.toList();
	}

}
