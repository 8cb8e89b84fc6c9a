package org.portailsolidaire.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** The sketch of a made-up village: its river, its track, its houses, its well. */
final class DemoSketch {

	private static final int WIDTH = 640;

	private static final int HEIGHT = 420;

	private static final int HOUSES = 14;

	private DemoSketch() {
	}

	static byte[] png() {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		pen.setColor(new Color(0xEFE7D2));
		pen.fillRect(0, 0, WIDTH, HEIGHT);
		curve(pen, new Color(0x5AA6C4), 26, 0, 330, 220, 260, 420, 420, WIDTH, 350);
		curve(pen, new Color(0xB98A5A), 10, 90, 0, 180, 160, 330, 120, 520, HEIGHT);
		for (int i = 0; i < HOUSES; i++) {
			int x = 150 + (i * 61) % 330;
			int y = 60 + (i * 37) % 170;
			pen.setColor(new Color(0xA43A1F));
			pen.fillRect(x, y, 24, 18);
			pen.setColor(new Color(0x5B2A18));
			pen.drawRect(x, y, 24, 18);
		}
		pen.setColor(new Color(0x0B5566));
		pen.fill(new Ellipse2D.Double(300, 210, 26, 26));
		pen.setColor(Color.WHITE);
		pen.fill(new Ellipse2D.Double(308, 218, 10, 10));
		pen.dispose();
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			ImageIO.write(image, "png", bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void curve(Graphics2D pen, Color colour, int width, double... points) {
		Path2D path = new Path2D.Double();
		path.moveTo(points[0], points[1]);
		path.curveTo(points[2], points[3], points[4], points[5], points[6], points[7]);
		pen.setColor(colour);
		pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		pen.draw(path);
		pen.setStroke(new BasicStroke(1));
	}

}
