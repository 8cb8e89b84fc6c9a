package org.portailsolidaire.applying.form;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.reference.CountryShape;
import org.portailsolidaire.reference.CountryShapes;
import org.portailsolidaire.shared.Folding;
import org.portailsolidaire.platform.site.Words;

/**
 * Where a project is: its country among its neighbours, and a point when its coordinates
 * can be read.
 *
 * @param frame what the drawing shows, as SVG says it
 * @param width how much narrower a degree of longitude is there
 * @param country outline of the country
 * @param around outlines of its neighbours
 * @param caption what the drawing shows, in words
 */
public record PlaceMap(String frame, String width, String country, List<String> around, @Nullable Point point,
		String caption) {

	private static final Pattern COORDINATES = Pattern
		.compile("(-?[0-9]{1,2}(?:[.,][0-9]{1,8})?)\\s*[°NnSs]?\\s*[;,/ ]\\s*(-?[0-9]{1,3}(?:[.,][0-9]{1,8})?)\\s*°?");

	private static final double TENTHS = 10;

	private static final double SHAPE = 4.0 / 3;

	private static final double SMALLEST = 60;

	private static final double MARGIN = 1.5;

	private static final double POINT = 0.025;

	/** A place in the drawing. */
	public record Point(String x, String y, String radius) {
	}

	private record Place(double latitude, double longitude) {
	}

	public static Optional<PlaceMap> of(CountryShapes shapes, Typed project, String country, Words words) {
		return shapes.find(project.one("pays")).map((shape) -> of(shapes, shape, project, country, words));
	}

	private static PlaceMap of(CountryShapes shapes, CountryShape shape, Typed project, String country, Words words) {
		double x = (shape.left() + shape.right()) / 2.0;
		double y = (shape.top() + shape.bottom()) / 2.0;
		double narrow = Math.max(0.3, Math.cos(Math.toRadians(y / TENTHS)));
		double height = Math.max(SMALLEST,
				MARGIN * Math.max(shape.bottom() - shape.top(), (shape.right() - shape.left()) * narrow / SHAPE));
		double width = height * SHAPE;
		Place place = place(project.one("coordonnees"));
		Point point = null;
		String key = "dossier.carte.pays";
		if (place != null) {
			double east = place.longitude() * TENTHS;
			double south = -place.latitude() * TENTHS;
			boolean near = Math.abs(east - x) * narrow < width / 2 && Math.abs(south - y) < height / 2;
			point = near ? new Point(number(east * narrow), number(south), number(height * POINT)) : null;
			key = near ? "dossier.carte.point" : "dossier.carte.loin";
		}
		double left = x * narrow - width / 2;
		double top = y - height / 2;
		return new PlaceMap(String.join(" ", number(left), number(top), number(width), number(height)), number(narrow),
				shape.path(),
				shapes.within(left / narrow, top, (left + width) / narrow, top + height)
					.stream()
					.filter((other) -> !other.equals(shape))
					.map(CountryShape::path)
					.toList(),
				point, words.text(key, country, project.one("coordonnees")));
	}

	private static @Nullable Place place(String typed) {
		Matcher read = COORDINATES.matcher(Folding.plain(typed));
		if (!read.matches()) {
			return null;
		}
		return new Place(Double.parseDouble(read.group(1).replace(',', '.')),
				Double.parseDouble(read.group(2).replace(',', '.')));
	}

	private static String number(double number) {
		return String.format(Locale.ROOT, "%.2f", number);
	}

}
