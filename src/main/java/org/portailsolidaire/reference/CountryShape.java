package org.portailsolidaire.reference;

import java.util.List;

/**
 * The outline of a country, in tenths of degree: east is right, south is down.
 *
 * @param left the frame of its largest part
 * @param path all its parts, as SVG draws them
 */
public record CountryShape(String code, int left, int top, int right, int bottom, String path) {

	static CountryShape of(String line) {
		List<String> cells = List.of(line.split(";"));
		return new CountryShape(cells.get(0), Integer.parseInt(cells.get(1)), Integer.parseInt(cells.get(2)),
				Integer.parseInt(cells.get(3)), Integer.parseInt(cells.get(4)), cells.get(5));
	}

}
