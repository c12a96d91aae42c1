import Insight
import Testing
